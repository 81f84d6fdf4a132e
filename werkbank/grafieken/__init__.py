"""Charts: rows in, Altair chart out. Knows no Streamlit, runs no query, adds nothing up."""
