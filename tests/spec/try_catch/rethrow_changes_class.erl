%% A handler may raise the reason again in another class; the outer handler sees only the new exception.
-module(rethrow_changes_class).
-export([main/0]).

main() ->
    io:format("~p~n", [level3(start)]).

level3(X) -> try level2(X) catch C:R -> {C, R} end.
level2(X) -> try level1(X) catch throw:R -> exit({was_throw, R}) end.
level1(X) -> try level0(X) catch error:R -> throw({was_error, R}) end.
level0(X) -> try exit(X) catch exit:R -> error({was_exit, R}) end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {exit,{was_throw,{was_error,{was_exit,start}}}}
