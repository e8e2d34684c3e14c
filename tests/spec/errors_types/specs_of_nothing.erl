%% A spec belongs to a function of the module.
-module(specs_of_nothing).
-export([main/0]).

main() -> ok.

-spec a() -> ok.
-spec b(integer()) -> ok.
-spec specs_of_nothing:c() -> ok.
-spec other:main() -> ok.

b() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 8
% expect error line 9
% expect error line 10
