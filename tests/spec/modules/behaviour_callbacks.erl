%% A module with -callback exports behaviour_info/1, which tells callbacks and optional callbacks.
-module(behaviour_callbacks).
-export([main/0]).
-callback init(Args :: term()) -> {ok, term()}.
-callback handle(atom(), S) -> S when S :: term().
-callback stop() -> ok.
-optional_callbacks([stop/0]).

main() ->
    io:format("~p~n", [lists:sort(?MODULE:behaviour_info(callbacks))]),
    io:format("~p~n", [?MODULE:behaviour_info(optional_callbacks)]),
    io:format("~p~n", [lists:sort(?MODULE:module_info(exports))]),
    io:format("~p~n", [try ?MODULE:behaviour_info(id(other)) catch C:R -> {C, R} end]).

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{handle,2},{init,1},{stop,0}]
% expect: [{stop,0}]
% expect: [{behaviour_info,1},{main,0},{module_info,0},{module_info,1}]
% expect: {error,function_clause}
