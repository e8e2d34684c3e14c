%% The pattern of a binary generator has no segment that takes the rest.
-module(unsized_binary_in_generator).
-export([main/0]).

main() -> ok.

a(B) -> [X || <<X/binary>> <= B].

b(B) -> << <<X>> || <<X, _/bits>> <= B >>.

c(B) -> [X || <<X:2/binary>> <= B].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 7
% expect error line 9
