%% The names that the system registers itself.
-module(system_names).
-export([main/0]).

main() ->
    io:format("~p~n", [[is_pid(whereis(Name)) || Name <- [user, init]]]),
    io:format("~p~n", [is_pid(group_leader())]),
    user ! ignored,
    io:format(user, "to user~n", []),
    io:format(standard_error, "to standard error~n", []).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [true,true]
% expect: true
% expect: to user
% expect stderr: to standard error
