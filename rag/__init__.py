"""Facilitator Desk: the manual's own words for the people who deliver it."""

__version__ = "0.1.0"
