"""`CheckedSite` → files on disk: the output folder of a build, or a release that is served.

A manifest names every file with its digest. New files never mix with old ones: they are written
into a fresh folder, and one rename puts it in place. Killed at any moment, the former site stands.
"""
