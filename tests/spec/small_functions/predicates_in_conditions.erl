%% A predicate called in a condition gives true or false there, or what the caller has a clause for.
-module(predicates_in_conditions).
-export([main/0]).

between(N, Low, High) -> N >= Low andalso N < High.

digit(C) -> between(C, $0, $9 + 1).

state(N) when N > 100 -> high;
state(N) when N < 0 -> low;
state(_) -> ok.

choose(C) ->
    case digit(C) of
        true -> C - $0;
        false -> {no_digit, C}
    end.

alarm(N) ->
    case state(N) of
        high -> {alarm, N};
        low -> {alarm, -N};
        Other -> Other
    end.

all(L) -> [C || C <- L, digit(C)].

both(A, B) -> digit(A) andalso not digit(B) orelse state(A - B) =:= ok.

main() ->
    io:format("~p~n", [[choose(C) || C <- [$0, $9, $a, -1, 5.5, atom, []]]]),
    io:format("~p~n", [[alarm(N) || N <- [101, 100, 0, -1, text]]]),
    io:format("~s~n", [all("a1b2c3")]),
    io:format("~p~n", [[both(A, B) || A <- "5x", B <- "5x"]]),
    io:format("~p~n", [catch_reason(fun() -> not state(5) end)]).

catch_reason(Fun) -> try Fun() catch error:Reason -> Reason end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [0,9,{no_digit,97},{no_digit,-1},{no_digit,5.5},{no_digit,atom},{no_digit,[]}]
% expect: [{alarm,101},ok,ok,{alarm,1},{alarm,text}]
% expect: 123
% expect: [true,true,true,true]
% expect: badarg
