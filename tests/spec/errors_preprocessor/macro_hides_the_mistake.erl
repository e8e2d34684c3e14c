%% A mistake in the text of a macro is reported where the macro is used.
-module(macro_hides_the_mistake).
-export([main/0]).

main() -> ok.

-define(CALL(F), F(1)).
-define(BROKEN, case).

a() -> ?CALL(no_such_function).

b(X) -> ?BROKEN X of 1 -> ok.

c() -> ?CALL(main).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 10
% expect error line 12
% expect error line 14
