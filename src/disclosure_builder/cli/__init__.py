"""Words in, exit code out. The only package that prints."""

import gc
import os

# The process is short and makes no cycles worth finding; and pydantic, which this loads, would
# search every installed package for plugins that there are none of. Together a tenth of a build.
gc.disable()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from disclosure_builder.cli.main import main  # noqa: E402 - after the two lines above

__all__ = ["main"]
