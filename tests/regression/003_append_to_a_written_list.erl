%% lists:append/2 of a list that is written there is no tail call: the caller is in the trace.
-module('003_append_to_a_written_list').
-export([main/1]).

main(_) ->
    [io:format("~0p~n", [show(F)]) || F <- [fun tail/1, fun whole/1, fun variable/1, fun nested/1, fun order/1]].

tail(X) -> lists:append([ok | X], ok).
whole(X) -> lists:append([ok, X], {X}).
variable(X) -> lists:append(X, [ok]).
nested(X) -> lists:append(lists:append([1 | X], 2), 3).
order(X) -> lists:append([io:format("first~n") | io:format("second~n")], io:format("third ~p~n", [X])).

show(F) ->
    try F(wrong)
    catch error:R:S -> {R, [{M, N} || {M, N, _, _} <- lists:sublist(S, 4)]}
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {badarg,[{erlang,'++'},{lists,append},{'003_append_to_a_written_list',tail},{'003_append_to_a_written_list',show}]}
% expect: [ok,wrong|{wrong}]
% expect: {badarg,[{erlang,'++'},{lists,append},{'003_append_to_a_written_list',show},{'003_append_to_a_written_list','-main/1-lc$^0/1-0-'}]}
% expect: {badarg,[{erlang,'++'},{lists,append},{'003_append_to_a_written_list',nested},{'003_append_to_a_written_list',show}]}
% expect: first
% expect: second
% expect: third wrong
% expect: {badarg,[{erlang,'++'},{lists,append},{'003_append_to_a_written_list',order},{'003_append_to_a_written_list',show}]}
