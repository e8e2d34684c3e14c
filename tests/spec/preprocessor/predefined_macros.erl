%% Predefined macros: module, file, line and function, where the function is the one around funs and comprehensions.
-module(predefined_macros).
-export([main/0]).
-define(HERE, {?FUNCTION_NAME, ?FUNCTION_ARITY, ?LINE}).

main() ->
    io:format("~p ~p ~p~n", [?MODULE, ?MODULE_STRING, filename:basename(?FILE)]),
    io:format("~p~n", [?HERE]),
    io:format("~p~n", [[?HERE || _ <- [1]]]),
    F = fun(_, _) -> ?HERE end,
    io:format("~p~n", [F(1, 2)]),
    io:format("~p~n", [helper(a, b)]),
    io:format("~p~n", ['quoted name'(1)]),
    io:format("~p~n", [is_atom(?MACHINE)]),
    io:format("~p~n", [{?LINE,
                        ?LINE}]).

helper(_, _) ->
    {?HERE,
     ?MODULE_STRING ++ "." ++ ?FILE =:= "predefined_macros." ++ ?FILE}.

'quoted name'(_) -> ?FUNCTION_NAME.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: predefined_macros "predefined_macros" "predefined_macros.erl"
% expect: {main,0,8}
% expect: [{main,0,9}]
% expect: {main,0,10}
% expect: {{helper,2,19},true}
% expect: 'quoted name'
% expect: true
% expect: {15,16}
