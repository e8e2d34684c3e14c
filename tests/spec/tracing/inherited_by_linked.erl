%% set_on_link hands all flags on to whoever the process links itself to; set_on_first_link to the first, without that flag.
-module(inherited_by_linked).
-export([main/1]).

main(_) ->
    [begin
         Linked = [spawn(fun() -> receive {go, From} -> From ! {flags, self()} end end) || _ <- [1, 2]],
         Me = self(),
         P = traced([procs, 'receive', Flag], fun() ->
             [link(L) || L <- Linked],
             Me ! linked,
             receive stop -> ok after 0 -> ok end,
             [unlink(L) || L <- Linked]
         end),
         receive linked -> ok end,
         io:format("~p ~p~n", [Flag, [hide(T) || T <- told(P)]]),
         [begin
              {flags, Flags} = erlang:trace_info(L, flags),
              L ! {go, self()},
              receive {flags, L} -> ok end,
              io:format("~p ~p~n", [lists:sort(Flags), [hide(T) || T <- told(L)]])
          end || L <- Linked]
     end || Flag <- [set_on_link, set_on_first_link]].

hide({A, P}) when is_pid(P) -> A;
hide({A, {go, _}}) -> {A, go};
hide(T) -> T.

%% What was told of a process, without its pid.
told(P) ->
    receive
        {trace, P, A} -> [A | told(P)];
        {trace, P, A, B} -> [{A, B} | told(P)];
        {trace, P, A, B, C} -> [{A, B, C} | told(P)]
    after 0 -> []
    end.

%% Runs Fun in a traced process until its end; then everything has arrived.
traced(Flags, Fun) ->
    P = spawn(fun() -> receive go -> Fun() end end),
    M = monitor(process, P),
    1 = erlang:trace(P, true, Flags),
    P ! go,
    receive {'DOWN', M, process, P, _} -> ok end,
    R = erlang:trace_delivered(P),
    receive {trace_delivered, P, R} -> P end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: set_on_link [{'receive',go},
% expect:              link,link,
% expect:              {'receive',timeout},
% expect:              unlink,unlink,
% expect:              {exit,normal}]
% expect: [procs,'receive',set_on_link] [getting_linked,getting_unlinked,
% expect:                                {'receive',go},
% expect:                                {exit,normal}]
% expect: [procs,'receive',set_on_link] [getting_linked,getting_unlinked,
% expect:                                {'receive',go},
% expect:                                {exit,normal}]
% expect: set_on_first_link [{'receive',go},
% expect:                    link,link,
% expect:                    {'receive',timeout},
% expect:                    unlink,unlink,
% expect:                    {exit,normal}]
% expect: [procs,'receive'] [getting_linked,getting_unlinked,
% expect:                    {'receive',go},
% expect:                    {exit,normal}]
% expect: [] []
