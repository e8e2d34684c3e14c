%% A type variable stands for something that occurs twice.
-module(singleton_variables).
-export([main/0]).

main() -> ok.

-type a(X) :: {X}.
-type b(X) :: integer().
-type c() :: X.
-spec d(X) -> ok.
-spec e(X) -> X.
-spec f(X) -> Y when X :: integer(), Y :: X.
-spec g(_X) -> ok.
-export_type([a/1, b/1, c/0]).

d(_) -> ok.

e(X) -> X.

f(X) -> X.

g(_) -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 8
% expect error line 9
% expect error line 10
% expect error line 14
