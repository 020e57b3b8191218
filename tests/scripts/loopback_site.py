"""A web site on the loopback interface for tests of scripts/fetch-statements: good pages and bad ones. All fiction.

    with Site() as site: site.address, site.requests   # "http://127.0.0.1:PORT", the paths asked for, in order
"""
import gzip
import http.server
import threading
import time

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>{title}</title>
<script>var menu = "Share this";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/photos">Photos</a></li></ul></nav>
<main><article><h1>{title}</h1><p>{place}, {day}</p>
<ol>{paragraphs}</ol></article></main>
<footer><p>Contact the press office of the ministry. <a href="/privacy">Privacy</a></p></footer></body></html>
"""
COOKIES = """<!DOCTYPE html><html lang="en"><head><title>Before you go on</title></head><body><div role="dialog">
<h1>We value your privacy</h1><p>We and our partners store cookies on your device. Accept all cookies to go on to the page, or
manage your choices. You may change your mind at any time in the settings of this site.</p>
<button>Accept all</button><button>Manage</button></div></body></html>
"""
MISSING = """<!DOCTYPE html><html lang="en"><head><title>Page not found</title></head><body><main><h1>404</h1>
<p>Sorry, the page that you are looking for is not here any more. It may have been moved in the redesign of our site.</p>
<p>Try the search, or go back to the home page.</p></main></body></html>
"""


def page(title, place, day, paragraphs, charset="utf-8"):
    """A page of a statement; paragraphs become a numbered list."""
    items = "".join(f"<li>{paragraph}</li>\n" for paragraph in paragraphs)
    return PAGE.format(title=title, place=place, day=day, paragraphs=items, charset=charset)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, body, status=200, kind="text/html; charset=utf-8", headers=()):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        site = self.server.site
        path = self.path
        count = site.count(path)
        site.agents.add(self.headers.get("User-Agent", ""))
        text = site.texts.get(path.rsplit("/", 1)[-1], "")
        if path == "/robots.txt":
            return self.answer(b"User-agent: *\nDisallow: /private/\n", kind="text/plain")
        kind = path.split("/")[1]
        if kind in ("good", "private"):
            return self.answer(text.encode())
        if kind == "redirect":
            return self.answer(b"", 302, headers=[("Location", path.replace("/redirect/", "/good/"))])
        if kind == "circle":
            return self.answer(b"", 302, headers=[("Location", path)])
        if kind == "elsewhere":
            return self.answer(b"", 302, headers=[("Location", "file:///etc/hostname")])
        if kind == "slow":
            time.sleep(site.slowness)
            return self.answer(text.encode())
        if kind == "drop":
            # Promises more than it sends, twice.
            if count <= 2:
                body = text.encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2])
                self.close_connection = True
                return None
            return self.answer(text.encode())
        if kind == "busy":
            if count == 1:
                return self.answer(b"busy", 503, headers=[("Retry-After", "1")])
            return self.answer(text.encode())
        if kind == "cookies":
            return self.answer(COOKIES.encode())
        if kind == "missing":
            return self.answer(MISSING.encode())
        if kind == "gzip":
            return self.answer(gzip.compress(text.encode(), mtime=0), headers=[("Content-Encoding", "gzip")])
        if kind == "charset":
            return self.answer(text.encode(), kind="text/html; charset=iso-8859-1")
        if kind == "edited":
            return self.answer((text if count == 1 else site.edit(text)).encode())
        if kind == "dressed":
            # The same statement in a page that is never the same bytes.
            return self.answer(text.replace("<main>", f"<!-- visit {count} --><main>").encode())
        return self.answer(b"<html><body><h1>Not found</h1></body></html>", 404)


class Site:
    """texts: by the last part of a path, the page. edit: what becomes of a page of /edited/ after the first visit."""

    def __init__(self, texts, edit=lambda text: text, slowness=0.0):
        self.texts = texts
        self.edit = edit
        self.slowness = slowness
        self.requests = []
        self.agents = set()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.site = self
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)

    def count(self, path):
        self.requests.append(path)
        return self.requests.count(path)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *exception):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()
