%% An attribute has a name and one term in parentheses.
-module(attribute_syntax).
-export([main/0]).

main() -> ok.

-export [main/0].

-vsn(1, 2).

-vsn().

-author("me".

-("x").

- .

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 11
% expect error line 13
% expect error line 15
% expect error line 17
