-module(file_binary_made).
-export([v/0]).
v() -> ?VALUE.
