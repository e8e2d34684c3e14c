%% Included twice by include.erl: the guard keeps the second time empty.
-ifndef(INCLUDED).
-define(INCLUDED, {from, ?FILE}).
-record(included, {field = value}).
included_function() -> {?LINE, ?MODULE}.
-endif.
