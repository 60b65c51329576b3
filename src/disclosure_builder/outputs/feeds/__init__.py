"""Feeds: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1, of everything, of each kind, of each language.

One permanent item for each public edition, errata excepted. A feed is a document to subscribe to,
which holds the fiscal year that runs and the one before it, and an archive for each year that is
over (RFC 5005, section 4).
"""

from disclosure_builder.outputs.feeds.making import archive_files, feed_files, feed_links
from disclosure_builder.outputs.feeds.subjects import subjects_of

__all__ = ["archive_files", "feed_files", "feed_links", "subjects_of"]
