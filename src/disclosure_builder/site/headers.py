"""The same headers for three kinds of server: settings and policy → files to put in place.

`_headers` lies in the root, where hosts of static sites look for it; it is harmless elsewhere. The
files for nginx and Apache lie in `server/`, so that nothing takes effect unless whoever runs the
server puts it in place: an `.htaccess` that a server does not allow stops the whole site.
"""

from collections.abc import Iterator

from disclosure_builder.public.pages import OutputFile
from disclosure_builder.site.policy import Needs, policy
from disclosure_builder.site.settings import SiteSettings

# Nothing of the device is ever asked for.
_FEATURES = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
_FRAMING = ("frame-ancestors", ("'none'",))

# For a host of its own; whether a whole host is bound to https for a year is for its owner to say.
_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
_NOTE = (
    "Security headers of the disclosure portal, made by the build: do not edit.",
    "The next line binds the whole host to https for one year; it is off until its owner wants it.",
)


def security_headers(needs: Needs) -> tuple[tuple[str, str], ...]:
    """Name and value of each header, for every file of the site."""
    return (
        ("Content-Security-Policy", policy(needs, _FRAMING)),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", ", ".join(f"{feature}=()" for feature in _FEATURES)),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    )


def header_files(needs: Needs, settings: SiteSettings) -> Iterator[OutputFile]:
    """One file for each kind of server."""
    headers = security_headers(needs)
    forms = (
        ("_headers", _static_host(headers, settings.base_path)),
        ("server/apache.conf", _apache(headers, settings.base_path)),
        ("server/nginx.conf", _nginx(headers, settings.base_path)),
    )
    for path, lines in forms:
        yield OutputFile(path, "".join(f"{line}\n" for line in lines).encode(), "text/plain")


def _static_host(headers: tuple[tuple[str, str], ...], root: str) -> Iterator[str]:
    """Netlify, Cloudflare Pages and others that know this form."""
    yield f"# {_NOTE[0]}"
    yield f"{root}*"
    yield from (f"  {name}: {value}" for name, value in headers)
    yield f"# {_NOTE[1]}"
    yield f"#  {_TRANSPORT[0]}: {_TRANSPORT[1]}"


def _apache(headers: tuple[tuple[str, str], ...], root: str) -> Iterator[str]:
    """Needs mod_headers; without it the server refuses to start, rather than go without."""
    yield f"# {_NOTE[0]}"
    yield "# Include it for the folder of the site, or copy it there as .htaccess."
    yield f"ErrorDocument 404 {root}404.html"
    yield "AddDefaultCharset utf-8"
    yield from (f'Header always set {name} "{value}"' for name, value in headers)
    yield f"# {_NOTE[1]}"
    yield f'# Header always set {_TRANSPORT[0]} "{_TRANSPORT[1]}"'


def _nginx(headers: tuple[tuple[str, str], ...], root: str) -> Iterator[str]:
    yield f"# {_NOTE[0]}"
    yield "# Include it in the server block; a location with an add_header of its own loses these."
    yield f"error_page 404 {root}404.html;"
    yield "charset utf-8;"
    yield from (f'add_header {name} "{value}" always;' for name, value in headers)
    yield f"# {_NOTE[1]}"
    yield f'# add_header {_TRANSPORT[0]} "{_TRANSPORT[1]}" always;'
