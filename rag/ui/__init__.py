"""The web app: the only package that imports Streamlit. A page draws what `rag.services` says; it decides nothing."""
