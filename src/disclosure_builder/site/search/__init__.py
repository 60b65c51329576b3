"""The search: fragments → the files that a browser needs to find words in them.

Pagefind makes the index, in pieces of which a browser fetches only those that a query needs. What
it is given are not texts but words (`public/search_words.py`), because it divides Japanese
otherwise when it indexes than when it searches. Found pages are shown from the pages themselves.
"""
