%% The predefined macros.
-module(predefined).
-export([main/0]).

main() ->
    io:format("~p ~p~n", [?MODULE, ?MODULE_STRING]),
    io:format("~p ~p~n", [?FILE, ?LINE]),
    io:format("~p~n", [?FUNCTION_NAME]),
    io:format("~p~n", [f(1, 2)]),
    io:format("~p~n", [?OTP_RELEASE >= 27]).

f(_, _) -> {?FUNCTION_NAME, ?FUNCTION_ARITY, ?LINE}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: predefined "predefined"
% expect: "predefined.erl" 7
% expect: main
% expect: {f,2,12}
% expect: true
