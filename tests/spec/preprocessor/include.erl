%% -include reads another file in place; its macros and records can be used.
-module(include).
-export([main/0]).

-include("include_me.hrl").
-include("include_me.hrl").

main() ->
    io:format("~p ~p ~p~n", [?INCLUDED, #included{}, included_function()]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {from,"include.erl"} {included,value} {5,include}
