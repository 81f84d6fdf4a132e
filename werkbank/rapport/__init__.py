"""Figures with their source as files to take along. Knows no Streamlit."""
