"""What page and report both tell: columns, key figures, source, definitions, signs. Fetches nothing, no Streamlit."""
