"""Facilitator Desk in the browser: `desk app`, or `streamlit run app.py`."""

from rag.ui.main import main

if __name__ == "__main__":
    main()
