"""What all tests share: hypothesis without a deadline, and the same examples in every run."""

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=60, database=None)
settings.load_profile("steady")
