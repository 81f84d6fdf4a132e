"""What a document holds: asks the same queries as the pages, knows no Streamlit and no format."""
