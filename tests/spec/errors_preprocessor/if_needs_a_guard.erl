%% The condition of -if is a guard expression that can be evaluated.
-module(if_needs_a_guard).
-export([main/0]).

main() -> ok.

-if(true andalso 1 > 0).
a() -> ok.
-endif.

-if(X).
-endif.

-if(f()).
-endif.

-if(1 +).
-endif.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 14
% expect error line 17
