"""HTTP with servers that the operator named: the key goes to its own server alone, and every answer has an end.

What a third party or a user names is opened by :mod:`mien.net`, which trusts no address.
"""
