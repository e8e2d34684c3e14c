%% A compiled specification is run on the tuples of a list; other elements are passed over.
-module(compiled).
-export([main/0]).

main() ->
    Compiled = ets:match_spec_compile([{{'$1', '$2'}, [{'<', '$1', 3}], [{{'$2', '$1'}}]}]),
    io:format("~p~n", [[is_reference(Compiled) | [ets:is_compiled_ms(X) || X <- [Compiled, make_ref(), x, [{'_', [], [a]}]]]]]),
    io:format("~p~n", [ets:match_spec_run([{1, a}, {2}, x, {2, b}, {3, c}, [], {1, d}], Compiled)]),
    io:format("~p~n", [ets:match_spec_run([], Compiled)]),
    io:format("~p~n", [length(ets:match_spec_run([{I rem 5, I} || I <- lists:seq(1, 1000)], Compiled))]),
    Self = self(),
    spawn(fun() -> Self ! {ets:match_spec_run([{1, <<0:800>>}], Compiled), ets:is_compiled_ms(Compiled)} end),
    receive {[{Binary, 1}], Is} -> io:format("~p ~p~n", [byte_size(Binary), Is]) end,
    garbage_collect(),
    io:format("~p~n", [ets:match_spec_run([{1, [x, {y}]}], Compiled)]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true,false,false,false]
% expect: [{a,1},{b,2},{d,1}]
% expect: []
% expect: 600
% expect: 100 true
% expect: [{[x,{y}],1}]
