%% Exit reasons, messages of timers and values of persistent_term keep literals of purged code whole.
-module(literals_in_flight).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    load(1),
    persistent_term:put(held, made:literal()),
    Timer = erlang:send_after(50, self(), {timer, made:literal()}),
    Dies = spawn_link(fun() -> Reason = made:literal(), receive die -> exit(Reason) end end),
    {Watched, Ref} = spawn_monitor(fun() -> receive X -> exit(X) end end),
    Watched ! made:literal(),
    [begin load(N), _ = code:purge(made) end || N <- lists:seq(2, 12)],
    Dies ! die,
    receive {'EXIT', Dies, A} -> io:format("~p~n", [A]) end,
    receive {'DOWN', Ref, process, Watched, B} -> io:format("~p~n", [B]) end,
    receive {timer, C} -> io:format("~p~n", [C]) end,
    io:format("~p ~p~n", [erlang:read_timer(Timer), persistent_term:get(held)]).

load(N) ->
    Literal = {tuple, 2, [{integer, 2, N}, {string, 2, "a text"}, {tuple, 2, [{atom, 2, x}, {float, 2, 0.5}]}]},
    Forms = [{attribute, 1, module, made}, {attribute, 1, export, [{literal, 0}]},
             {function, 2, literal, 0, [{clause, 2, [], [], [Literal]}]}],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {1,"a text",{x,0.5}}
% expect: {1,"a text",{x,0.5}}
% expect: {1,"a text",{x,0.5}}
% expect: false {1,"a text",{x,0.5}}
