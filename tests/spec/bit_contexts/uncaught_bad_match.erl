%% An uncaught badmatch on the way is reported with the rest that did not match.
-module(uncaught_bad_match).
-export([main/0, header/2]).

main() -> header(<<1, 2, "xyz">>, 2).

header(Rest, 0) ->
    <<"xy", Version:16>> = Rest,
    Version;
header(<<_, T/binary>>, N) -> header(T, N - 1).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception error: no match of right hand side value <<"xyz">>
% expect stderr:   in function  uncaught_bad_match:header/2 (uncaught_bad_match.erl, line 8)
% expect exit: 127
