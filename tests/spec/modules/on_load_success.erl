%% -on_load runs once when the module is loaded, before any other call of it, in a process of its own; ok lets the load succeed.
-module(on_load_success).
-export([main/0, value/0]).
-on_load(prepare/0).

prepare() ->
    io:format("loading~n"),
    persistent_term:put({?MODULE, loader}, self()),
    persistent_term:put({?MODULE, value}, prepared),
    ok.

main() ->
    io:format("~p~n", [value()]),
    io:format("~p~n", [persistent_term:get({?MODULE, loader}) =:= self()]),
    io:format("~p~n", [proplists:is_defined(on_load, ?MODULE:module_info(attributes))]),
    io:format("~p~n", [lists:member({prepare, 0}, ?MODULE:module_info(exports))]),
    io:format("~p~n", [lists:member({prepare, 0}, ?MODULE:module_info(functions))]).

value() -> persistent_term:get({?MODULE, value}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: loading
% expect: prepared
% expect: false
% expect: false
% expect: false
% expect: true
