%% Only the first branch that holds is compiled; the others are not even parsed.
-module(elif_chain).
-export([main/0]).

main() -> ok.

-if(false).
a() -> ) broken.
-elif(1 =:= 1).
a() -> unknown_one().
-elif(true).
a() -> unknown_two().
-else.
a() -> ( broken.
-endif.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 10
