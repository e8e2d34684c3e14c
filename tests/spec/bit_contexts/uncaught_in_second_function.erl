%% An uncaught function clause error names the function of the step and its arguments.
-module(uncaught_in_second_function).
-export([main/0, key/2, value/3]).

main() -> io:format("~p~n", [key(<<"a=1;b=x;">>, [])]).

key(<<K, $=, T/binary>>, Acc) -> value(K, T, Acc);
key(<<>>, Acc) -> Acc.

value(K, <<V, $;, T/binary>>, Acc) when V =< $9 -> key(T, [{K, V} | Acc]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no function clause matching 
% expect stderr:                  uncaught_in_second_function:value(98,<<"x;">>,[{97,49}]) (uncaught_in_second_function.erl, line 10)
% expect stderr:   in function  uncaught_in_second_function:main/0 (uncaught_in_second_function.erl, line 5)
% expect exit: 127
