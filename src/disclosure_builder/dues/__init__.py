"""What is coming, for the desk: embargoes, promised reports, reviews, yearly statuses, expiries.

Private: it names cases that the public does not know of yet. Nothing of it is in any site.
"""
