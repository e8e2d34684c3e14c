%% A string in a pattern has no size and no type but utf.
-module(strings_with_types_in_patterns).
-export([main/0]).

main() -> ok.

a(<<"abc":8>>) -> ok.

b(<<"abc"/float>>) -> ok.

c(<<"abc"/utf16-little>>) -> ok.

d(<<"abc":8/little>>) -> ok.

e() -> <<"abc":16/little>>.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
% expect error line 13
