%% A throw that leaves main.
-module(throw_in_main).
-export([main/0]).

main() ->
    helper({ball, [1, 2]}),
    ok.

helper(X) ->
    _ = [throw(X) || _ <- [1]],
    ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect stderr: exception throw: {ball,[1,2]}
% expect stderr:   in function  throw_in_main:'-helper/1-lc$^0/1-0-'/2 (throw_in_main.erl, line 10)
% expect exit: 127
