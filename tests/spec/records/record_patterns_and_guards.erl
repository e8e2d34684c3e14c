%% A record pattern tests tag and size; `_ = P` gives all other fields one pattern; is_record and field reads work in guards.
-module(record_patterns_and_guards).
-export([main/0]).
-record(t, {a, b, c}).

main() ->
    Values = [#t{}, #t{a = 1}, #t{a = 1, b = 2, c = 2}, #t{a = 0, b = 0, c = 0}, {t, 1, 2}, {u, 1, 2, 3}, t, #t{a = [x], b = 7, c = 8}],
    [io:format("~p: ~p ~p ~p~n", [V, pattern(V), guard(V), is_it(V)]) || V <- Values].

pattern(#t{a = 1, _ = undefined}) -> only_a;
pattern(#t{_ = 0}) -> zeros;
pattern(#t{a = 1, b = X, c = X}) -> {same, X};
pattern(#t{a = [H | _], b = B} = T) -> {H, B, T#t.c};
pattern(#t{}) -> other_t;
pattern({t, _, _}) -> short;
pattern(_) -> none.

guard(R) when R#t.a =:= 1, R#t.b =:= undefined -> one;
guard(R) when R#t.b > 5 orelse R#t.c =:= 0 -> seven;
guard(R) when not is_record(R, t) -> no_record;
guard(_) -> rest.

is_it(V) -> {is_record(V, t), is_record(V, t, 4), is_record(V, t, 3)}.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {t,undefined,undefined,undefined}: other_t seven {true,true,false}
% expect: {t,1,undefined,undefined}: only_a one {true,true,false}
% expect: {t,1,2,2}: {same,2} rest {true,true,false}
% expect: {t,0,0,0}: zeros seven {true,true,false}
% expect: {t,1,2}: short no_record {false,false,true}
% expect: {u,1,2,3}: none no_record {false,false,false}
% expect: t: none no_record {false,false,false}
% expect: {t,[x],7,8}: {x,7,8} seven {true,true,false}
