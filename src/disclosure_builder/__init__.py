"""Builds a city's public disclosure site from approved records; read `pipeline.py` first."""

__version__ = "0.1.0"
