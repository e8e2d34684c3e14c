%% Each argument wrong in turn: class, reason and the function on top of the trace.
-module(bad_arguments).
-export([main/0]).

main() ->
    show(fun() -> erlang:check_process_code(not_a_pid, m) end),
    show(fun() -> erlang:check_process_code(self(), "m") end),
    show(fun() -> erlang:check_process_code(not_a_pid, m, []) end),
    show(fun() -> erlang:check_process_code(self(), 1, []) end),
    show(fun() -> erlang:check_process_code(self(), m, not_a_list) end),
    show(fun() -> erlang:check_process_code(self(), m, [nonsense]) end),
    show(fun() -> erlang:check_process_code(self(), m, [{allow_gc, maybe_}]) end),
    show(fun() -> erlang:check_process_code(self(), m, [{async, a} | b]) end),
    show(fun() -> erlang:check_old_code("m") end),
    show(fun() -> erlang:delete_module(<<"m">>) end),
    show(fun() -> erlang:delete_module(never_loaded) end),
    show(fun() -> erlang:purge_module(1.5) end),
    show(fun() -> erlang:purge_module(never_loaded) end),
    show(fun() -> erlang:module_loaded({m}) end),
    show(fun() -> erlang:load_module("m", <<>>) end),
    show(fun() -> erlang:load_module(m, [1, 2]) end),
    show(fun() -> erlang:load_module(m, <<1:7>>) end).

show(Fun) ->
    try io:format("~p~n", [Fun()])
    catch Class:Reason:Stacktrace ->
        {M, F, As, _} = hd(Stacktrace),
        io:format("~p:~p in ~p:~p/~p~n", [Class, Reason, M, F, length(As)])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: error:badarg in erlang:check_process_code/2
% expect: error:badarg in erlang:check_process_code/2
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_process_code/3
% expect: error:badarg in erlang:check_old_code/1
% expect: error:badarg in erlang:delete_module/1
% expect: undefined
% expect: error:badarg in erlang:purge_module/1
% expect: error:badarg in erlang:purge_module/1
% expect: error:badarg in erlang:module_loaded/1
% expect: error:badarg in erlang:load_module/2
% expect: error:badarg in erlang:load_module/2
% expect: error:badarg in erlang:load_module/2
