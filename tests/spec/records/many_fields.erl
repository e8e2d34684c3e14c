%% Updates of several fields at once evaluate the record once.
-module(many_fields).
-export([main/0]).

-record(big, {a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, 'odd name' = 7}).

main() ->
    io:format("~p~n", [(make())#big{f = f, a = a, 'odd name' = ok}]),
    io:format("~p~n", [#big{}#big.'odd name']).

make() ->
    io:format("made~n"),
    #big{}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: made
% expect: {big,a,2,3,4,5,f,ok}
% expect: 7
