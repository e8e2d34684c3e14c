%% Persistent terms are put, got, counted and erased by key.
-module(persistent_terms).
-export([main/0]).

main() ->
    show([persistent_term:get({?MODULE, a}, none), persistent_term:put({?MODULE, a}, #{x => [1, 2, <<0:1000>>]}), persistent_term:put({?MODULE, 1}, one)]),
    #{x := [1, 2, B]} = persistent_term:get({?MODULE, a}),
    show([byte_size(B), persistent_term:get({?MODULE, 1}), persistent_term:get({?MODULE, 1.0}, other)]),
    show([persistent_term:put({?MODULE, 1}, two), persistent_term:get({?MODULE, 1})]),
    Self = self(),
    spawn(fun() -> Self ! {got, persistent_term:get({?MODULE, 1})} end),
    receive {got, V} -> show(V) end,
    show(lists:sort([K || {{?MODULE, K}, _} <- persistent_term:get()])),
    #{count := N, memory := M} = persistent_term:info(),
    show([is_integer(N), N >= 2, M > 0]),
    show([persistent_term:erase({?MODULE, 1}), persistent_term:erase({?MODULE, 1}), persistent_term:get({?MODULE, 1}, gone)]),
    fails(fun() -> persistent_term:get({?MODULE, 1}) end).

show(Value) -> io:format("~0kp~n", [Value]).

fails(Fun) ->
    try Fun() of
        Value -> io:format("no failure: ~0p~n", [Value])
    catch Class:Reason:Trace ->
        {M, F, Args, _} = hd(Trace),
        io:format("~p:~p ~p:~p/~p~n", [Class, Reason, M, F, if is_list(Args) -> length(Args); true -> Args end])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [none,ok,ok]
% expect: [125,one,other]
% expect: [ok,two]
% expect: two
% expect: [1,a]
% expect: [true,true,true]
% expect: [true,false,gone]
% expect: error:badarg persistent_term:get/1
