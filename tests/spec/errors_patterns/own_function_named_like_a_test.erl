%% A function of the module that has the name of a guard function is not callable in guards.
-module(own_function_named_like_a_test).
-export([main/0]).

main() -> ok.

a(X) when is_list(X) -> X.

is_list(_) -> true.

b(X) when is_lisst(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 11
