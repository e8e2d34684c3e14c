%% A session that has ended is none; what is wrong with arguments is said.
-module(handles).
-export([main/1, f/1]).

main(_) ->
    S = trace:session_create(mine, self(), []),
    io:format("~p~n", [tuple_size(S)]),
    [refused(F, [S | Arguments]) || {F, Arguments} <- [
        {process, [all, perhaps, [call]]}, {process, [self(), true, [foo]]}, {process, [self(), true, [{tracer, self()}]]}, {process, [foo, true, [call]]},
        {process, [self(), true, foo]}, {function, [{a, b}, true, []]}, {function, [{?MODULE, f, 1}, foo, []]}, {function, [{?MODULE, f, 1}, true, [foo]]},
        {function, [{?MODULE, f, 1}, true, [{meta, self()}]]}, {info, [self(), all]}, {info, [foo, flags]}]],
    refused(session_create, [x, y, []]),
    refused(session_create, ["x", self(), []]),
    refused(session_create, [x, self(), [a]]),
    refused(session_info, [foo]),
    io:format("~p ~p~n", [trace:session_destroy(S), trace:session_destroy(S)]),
    [refused(F, [S | Arguments]) || {F, Arguments} <- [
        {process, [self(), true, [call]]}, {function, [{?MODULE, f, 1}, true, []]}, {info, [self(), flags]}]],
    refused(process, [foo, self(), true, [call]]),
    refused(session_destroy, [foo]).

f(X) -> X.

refused(F, Arguments) ->
    try io:format("~p ~p~n", [F, apply(trace, F, Arguments)])
    catch error:Reason:Trace -> io:format("~p ~p~n", [F, {Reason, cause(F, Arguments, Trace)}])
    end.

cause(F, Arguments, [{trace, F, Arguments, Info} | _]) ->
    {error_info, Map} = lists:keyfind(error_info, 1, Info),
    maps:get(cause, Map, none).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: 2
% expect: process {badarg,none}
% expect: process {badarg,badopt}
% expect: process {badarg,badopt}
% expect: process {badarg,none}
% expect: process {badarg,badopt}
% expect: function {badarg,none}
% expect: function {badarg,match_spec}
% expect: function {badarg,badopt}
% expect: function {badarg,badopt}
% expect: info {badarg,none}
% expect: info {badarg,badopt}
% expect: session_create {badarg,none}
% expect: session_create {badarg,none}
% expect: session_create {badarg,none}
% expect: session_info {badarg,badopt}
% expect: true false
% expect: process {badarg,session}
% expect: function {badarg,session}
% expect: info {badarg,session}
% expect: process {badarg,session}
% expect: session_destroy {badarg,badopt}
