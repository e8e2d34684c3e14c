%% A function has one -doc, a module one -moduledoc.
-module(docs_twice).
-export([main/0]).

-moduledoc "One.".
-moduledoc "Two.".
-doc "One.".
-doc "Two.".
a() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect error line 3
% expect error line 6
% expect error line 8
