"""The stage that writes pages: it knows the templates and no theme."""

from disclosure_builder.pages.environment import Templates, load_templates
from disclosure_builder.pages.rendering import render_pages

__all__ = ["Templates", "load_templates", "render_pages"]
