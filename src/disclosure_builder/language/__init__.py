"""The languages of the interface: the files of `site_templates/strings/` → words for every place.

Japanese is the language of the records and the master of the table; any other has a file of its
own and is named in `portal.yaml`. Nothing here knows a page, a theme or a record.
"""
