%% A variable bound in a clause or after part of receive is not safe unless all bind it.
-module(unsafe_after_receive).
-export([main/0]).

main() -> ok.

a() ->
    receive
        {x, X} -> ok
    after 10 -> Y = 1
    end,
    {X, Y}.

b() ->
    receive
        {x, Z} -> ok;
        {y, Z} -> ok
    end,
    Z.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 12
