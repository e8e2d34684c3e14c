-module(include_paths_made).
-export([v/0]).
-include("h.hrl").
v() -> ?H.
