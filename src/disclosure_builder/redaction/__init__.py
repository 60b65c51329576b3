"""Where personal data is stripped: records in, public editions and the watch list out.

The only package that makes `PublicText` and `PublicEdition`.
"""
