"""The only Streamlit code outside app.py and pages/: the shell, the choices and the shared parts."""
