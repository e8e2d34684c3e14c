%% Attributes of a module, known or invented, are kept in order; values that are no lists become lists; some are not kept.
-module(module_attributes).
-author("someone").
-author(["other", "third"]).
-vsn({1, "two"}).
-custom([{key, value}, {key2, #{a => 1}}]).
-custom(single).
-empty([]).
-'quoted attribute'(<<"bin">>).
-compile([nowarn_unused_vars, {inline, [old/0]}]).
-deprecated([{old, 0, "use new/0"}]).
-moduledoc "Text about the module.".
-export([main/0, old/0]).
-doc "Text about main.".
-doc #{since => "1.0"}.
-spec main() -> ok.
main() ->
    [io:format("~p~n", [A]) || A <- module_attributes:module_info(attributes)],
    old().
-file("elsewhere.erl", 100).
old() -> ok.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {author,"someone"}
% expect: {author,["other","third"]}
% expect: {vsn,[{1,"two"}]}
% expect: {custom,[{key,value},{key2,#{a => 1}}]}
% expect: {custom,[single]}
% expect: {empty,[]}
% expect: {'quoted attribute',[<<"bin">>]}
% expect: {deprecated,[{old,0,"use new/0"}]}
