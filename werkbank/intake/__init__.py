"""Taking in files: read, recognise, map, check, record. Knows no Streamlit."""
