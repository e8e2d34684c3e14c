-module(file_outdir_made).
-export([v/0]).
v() -> written.
